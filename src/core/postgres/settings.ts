/**
 * Settings of the embedded server, for one application on a small machine. What protects acknowledged writes (fsync,
 * full_page_writes, synchronous_commit) stays at PostgreSQL's own default: on.
 */
const settings: Record<string, string | number> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: 80,
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  min_wal_size: '80MB',
  wal_compression: 'pglz',
  random_page_cost: 1.1,
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers_per_gather: 0,
  max_logical_replication_workers: 0,
  idle_in_transaction_session_timeout: '60s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // the log must hold no personal data: a refused row or the text of a statement may show some
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** The settings as arguments of `postgres`, with the folder and the port of its socket. */
export const settingsAsArguments = (socketFolder: string, port: number): string[] =>
  Object.entries({ ...settings, unix_socket_directories: socketFolder, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
