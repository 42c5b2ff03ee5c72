import type { RenderContext, View } from '../document/context.ts';
import type { Look } from '../document/look.ts';
import type { AnyMinutes, Disclosure, FileModel, Minutes, PlainDate } from '../model/minutes.ts';
import { Publisher } from '../model/public.ts';
import { PublicNames } from '../model/public-names.ts';
import type { Config } from '../project/config.ts';
import { buildPublicRegister, buildRegister, type Register } from '../register/register.ts';
import { type DeliveryContext, type DeliverySettings, deliveryContext } from './delivery.ts';
import { publicLook } from './look/public-look.ts';

export interface RenderingOptions {
  readonly today: PlainDate;
  readonly timeZone: string;
  readonly view: View;
  /** For everybody: without what is shielded. */
  readonly public?: boolean;
  /** See {@link RenderContext.file}; for the public it is not asked. */
  readonly file?: RenderContext['file'] | undefined;
  /** The house style. For the public its words name nobody who may not be named. */
  readonly look?: Look | undefined;
}

/** What a reader of a project's outputs is shown of each meeting, and what is known around it. */
export interface Rendering {
  readonly context: RenderContext;
  show(minutes: Minutes): AnyMinutes;
}

/** Where the readers are the public, neither the minutes nor what is known around them hold what is shielded. */
export function renderingOf(files: readonly FileModel[], options: RenderingOptions): Rendering {
  if (!options.public) return { context: contextOf(buildRegister(files), options), show: (minutes) => minutes };
  const publisher = new Publisher(files);
  const register = buildPublicRegister(files, publisher);
  const look = options.look && publicLook(options.look, new PublicNames(files));
  return { context: contextOf(register, { ...options, look }), show: (minutes) => publisher.minutes(minutes) };
}

/** As {@link Rendering}, with what mail and calendars must know. */
export interface DeliveryRendering extends Rendering {
  readonly context: DeliveryContext;
}

/** As {@link renderingOf}, by the configuration of the project. */
export function deliveryRenderingOf(
  files: readonly FileModel[],
  { timeZone, emailDomain, holidays }: Pick<Config, 'timeZone' | 'emailDomain' | 'holidays'>,
  { today, view, public: open = false, file, look, changed }: Omit<RenderingOptions, 'timeZone'> & Pick<DeliverySettings, 'changed'>,
): DeliveryRendering {
  const { context, show } = renderingOf(files, { today, timeZone, view, public: open, file, look });
  return {
    show,
    context: deliveryContext(files, context, { audience: open ? 'public' : 'writers', emailDomain, holidays, changed }),
  };
}

export function contextOf<D extends Disclosure>(
  register: Register<D>,
  { today, timeZone, view, file, look, public: open }: RenderingOptions,
): RenderContext {
  return {
    today,
    timeZone,
    view,
    look,
    ...(file === undefined || open ? {} : { file }),
    latest: (ref) => register.latest(ref),
    stateAfter: (ref, minutes) => register.stateAfter(ref, minutes as Minutes<D>),
    itemOf: (ref) => register.item(ref) as ReturnType<NonNullable<RenderContext['itemOf']>>,
    // The renderer asks about what it was shown, which is of the register's own disclosure.
    openBefore: (minutes) => register.openBefore(minutes as Minutes<D>) as ReturnType<NonNullable<RenderContext['openBefore']>>,
  };
}
