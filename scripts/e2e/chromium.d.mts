export function closeBrowser(): Promise<void>;
