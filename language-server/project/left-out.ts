/** Files and folders that are no minutes of a project: hidden ones, where editors keep their locks and drafts, and packages of others. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
