/** What the thin limit asks of PostgreSQL: each answer made by one statement, of the same rows and about the same size as ours. */

const summary = `json_build_object('id', b.id, 'name', b.name, 'sentence', b.sentence, 'field', b.field, 'state', b.state,
  'branchId', b.branch_id, 'branch', v.name, 'unit', case when o.kind = 'unit' then p.name else v.name end,
  'campaignId', b.campaign_id, 'year', c.year, 'ordinal', b.ordinal, 'version', b.version, 'since', b.state_since,
  'submissions', b.submissions, 'look', json_build_object('inside', b.state, 'shape', b.state, 'ink', b.state))`

const joined = `brands b
  join organization_versions v on v.committee_id = b.committee_id and v.organization_id = b.branch_id and v.valid_to is null
  left join organization_versions p on p.committee_id = v.committee_id and p.organization_id = v.parent_id and p.valid_to is null
  left join organizations o on o.committee_id = v.committee_id and o.id = v.parent_id
  join campaigns c on c.committee_id = b.committee_id and c.id = b.campaign_id`

const page = (where: string) => `
  select json_build_object(
    'items', (select json_agg(item) from (
      select ${summary} as item from ${joined} where b.committee_id = $1 ${where} order by b.id desc limit 50) items),
    'nextCursor', null,
    'total', (select count(*) from (select 1 from ${joined} where b.committee_id = $1 ${where} limit 1001) found),
    'totalIsFloor', false)::text as answer`

export const list = page('')
export const search = page('and (b.name like $2 or b.sentence like $2 or v.name like $2 or p.name like $2)')

export const oneBrand = `
  select json_build_object(
    'brand', ${summary},
    'timeline', (select json_agg(json_build_object('at', t.at, 'action', t.action, 'told', t.told, 'by', u.name) order by t.seq desc)
      from brand_transitions t join auth."user" u on u.id = t.by_user where t.committee_id = $1 and t.brand_id = b.id),
    'remarks', (select json_agg(json_build_object('text', r.text, 'pin', r.pin) order by r.number)
      from return_remarks r where r.committee_id = $1 and r.brand_id = b.id),
    'letters', (select json_agg(json_build_object('id', l.id, 'title', l.title, 'releasedAt', l.released_at))
      from letters l where l.committee_id = $1 and l.brand_id = b.id),
    'marks', (select json_agg(json_build_object('code', m.code, 'text', m.text))
      from incubation_marks m where m.committee_id = $1 and m.brand_id = b.id),
    'declaration', (select json_build_object('number', d.number, 'at', d.at, 'by', u.name)
      from declaration_versions d join auth."user" u on u.id = d.by_user
      where d.committee_id = $1 and d.brand_id = b.id order by d.at desc limit 1),
    'measures', (select n.content -> 'measures'
      from creation_plans n where n.committee_id = $1 and n.brand_id = b.id order by n.number desc limit 1),
    'holders', (select json_agg(json_build_object('name', u.name, 'role', g.role))
      from grants g join auth."user" u on u.id = g.user_id
      where g.committee_id = $1 and g.organization_id = b.branch_id and g.valid_to is null),
    'path', (select k.configuration -> 'programme' -> 'stages'
      from campaign_versions k where k.committee_id = $1 and k.campaign_id = b.campaign_id order by k.number desc limit 1))::text as answer
  from ${joined} where b.committee_id = $1 and b.id = $2`

/** Over the live rows: counters are what ours may beat it with. */
export const coverage = `
  with furthest as (
    select distinct on (branch_id) branch_id, state from brands
    where committee_id = $1 and state not in ('withdrawn', 'lapsed', 'not_recognized', 'ended', 'delisted')
    order by branch_id, array_position(array['candidate','declaring','under_review','creating','evaluating','publicized','recognized','rectifying'], state) desc),
  counted as (
    select case when o.kind = 'unit' then v.parent_id else v.organization_id end as unit_id, coalesce(f.state, 'none') as state, count(*) as count
    from organization_versions v
      join organizations self on self.committee_id = v.committee_id and self.id = v.organization_id and self.kind = 'branch'
      left join organizations o on o.committee_id = v.committee_id and o.id = v.parent_id
      left join furthest f on f.branch_id = v.organization_id
    where v.committee_id = $1 and v.valid_to is null group by 1, 2)
  select json_build_object('units', json_agg(unit))::text as answer from (
    select json_build_object('id', u.organization_id, 'name', u.name, 'branches', sum(c.count), 'submitted', 0,
      'counts', json_object_agg(c.state, c.count), 'needsAttention', false) as unit
    from counted c join organization_versions u on u.committee_id = $1 and u.organization_id = c.unit_id and u.valid_to is null
    group by u.organization_id, u.name, u.position order by u.position) units`
