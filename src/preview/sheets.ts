import type { PagesPicture } from '../../language-server/server/protocol.ts';

/** Shows pages of paper. They are one picture: each sheet shows its part of it. Pictures run nothing and load nothing. */
export function showSheets(root: HTMLElement, { count, src, size: [width, height] }: PagesPicture, label: string): void {
  const sheets = Array.from({ length: count }, (_, index) => {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    sheet.setAttribute('role', 'img');
    sheet.setAttribute('aria-label', label.replace('{0}', `${index + 1}`).replace('{1}', `${count}`));
    sheet.style.aspectRatio = `${width} / ${height / count}`;
    const picture = document.createElement('img');
    picture.alt = '';
    picture.src = src;
    picture.style.height = `${count * 100}%`;
    picture.style.top = `${index * -100}%`;
    sheet.append(picture);
    return sheet;
  });
  root.replaceChildren(...sheets);
}
