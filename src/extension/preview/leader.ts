/**
 * Which of the two sides moves, and which follows: the one the user last touched. What a follower does is never reported back, so the two
 * cannot chase each other. No clock: a scroll that comes of our own reveal is known by who leads.
 */
export class Leader {
  private side: 'editor' | 'preview' = 'editor';

  /** The user moves in the preview, or has left it. */
  previewLeads(leads: boolean): void {
    this.side = leads ? 'preview' : 'editor';
  }
  /** The user types, or puts the cursor somewhere. @returns whether the preview led until now, which must be told */
  editorTouched(): boolean {
    const led = this.side === 'preview';
    this.side = 'editor';
    return led;
  }
  /** Whether a scroll of the editor may move the preview. */
  get editorMoves(): boolean {
    return this.side === 'editor';
  }
  /** Whether a scroll of the preview may move the editor. */
  get previewMoves(): boolean {
    return this.side === 'preview';
  }
}
