export declare const PLATFORMS: Readonly<Record<string, string>>;
export declare function typesettersOf(target: string): string[];
export declare function locked(name: string): {
  readonly version: string;
  readonly integrity: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
export declare function putTypesetter(target: string, modules: string): void;
