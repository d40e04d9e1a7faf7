/** Where the snapshot of a service's model lies in the output. */
export function snapshotPath(folder: string): string {
  return `${folder}/model.json`;
}
