import { parquetWriteBuffer } from 'hyparquet-writer';
import { safeFileName } from '../../../language-server/output/index.ts';
import { digest } from '../../digest.ts';
import type { Cell } from './rows.ts';
import { TABLES, VERSION } from './schema.ts';
import { type ProjectRows, stagedRows } from './staged.ts';
import type { Audience } from './write.ts';

/** One table of one project. */
export interface ParquetFile {
  /** `items/hr.parquet`, from the folder of the export. */
  readonly name: string;
  readonly content: Uint8Array;
}

interface Column {
  readonly name: string;
  readonly isNumber: boolean;
  readonly isRequired: boolean;
}

/** The tables in the order in which they are written: who finds `meetings` finds the rest. */
const COLUMNS: ReadonlyMap<string, readonly Column[]> = new Map(
  [...TABLES.matchAll(/CREATE TABLE (\w+) \(([^;]*)\) STRICT;/g)]
    .filter(([, table]) => table !== 'meta')
    .map(([, table, body]): [string, readonly Column[]] => [table!, columnsOf(body!)])
    .reverse(),
);

function columnsOf(body: string): readonly Column[] {
  return [...body.matchAll(/(?:^|,)\s*"?(\w+)"? (TEXT|INTEGER)( NOT NULL)?(?=,|\s*$)/g)].map(([, name, type, required]) => ({
    name: name!,
    isNumber: type === 'INTEGER',
    isRequired: required !== undefined,
  }));
}

/**
 * The meetings of a project as files of Parquet, one a table: the same rows give the same bytes. Read together, the files of a table are one table of
 * all projects. Each file says for whom it is.
 */
export function parquetFiles(rows: ProjectRows, audience: Audience): ParquetFile[] {
  const staged = Map.groupBy(stagedRows(rows), ({ table }) => table);
  return [...COLUMNS].map(([table, columns]) => {
    const cells = (staged.get(table) ?? []).map((row) => row.cells);
    const buffer = parquetWriteBuffer({
      columnData: columns.map(({ name, isNumber, isRequired }) => ({
        name,
        type: isNumber ? 'INT64' : 'STRING',
        nullable: !isRequired,
        data: cells.map((row) => (isNumber ? whole(row[name] ?? null) : (row[name] ?? null))),
      })),
      kvMetadata: [
        { key: 'verslag.audience', value: audience },
        { key: 'verslag.version', value: String(VERSION) },
      ],
      createdBy: 'verslag',
    });
    return { name: `${table}/${fileNameOf(rows.project)}.parquet`, content: new Uint8Array(buffer) };
  });
}

function whole(value: Cell): bigint | null {
  return typeof value === 'number' && Number.isFinite(value) ? BigInt(Math.round(value)) : null;
}

/** A name of a file for a project: no two projects share one, on disks that tell no case apart either. */
function fileNameOf(project: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,60}$/.test(project) && safeFileName(project) === project) return project;
  return `${safeFileName(project).slice(0, 60)}-${digest(project).slice(0, 8)}`;
}
