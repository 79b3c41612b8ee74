import { v7 } from 'uuid'

/** UUIDv7, made in the application: ordered by time, so the newest rows of a table lie together. */
export const newId = (): string => v7()
