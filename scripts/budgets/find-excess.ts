/** What is over its budget, in words. */
/** Numbers above their limits, and those that have none. */
export function overLimit(
  measured: Readonly<Record<string, number>>,
  limits: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(measured).flatMap(([name, value]) => {
    const limit = limits[name];
    if (limit === undefined) return [`${name} has no budget; it is ${value}`];
    return value > limit ? [`${name} is ${value}, over its budget of ${limit} by ${value - limit}`] : [];
  });
}

/**
 * Dependencies of the package that nobody gave a reason for, reasons without a dependency, and those that
 * docs/dependencies.md does not name.
 *
 * @param installed `dependencies` of package.json.
 * @param reasons Why each is there, by name.
 */
export function unexplained(
  installed: Readonly<Record<string, string>>,
  reasons: Readonly<Record<string, string>>,
  documentation: string,
): string[] {
  const given = new Map(Object.entries(reasons));
  return [
    ...Object.keys(installed)
      .filter((name) => !given.get(name)?.trim())
      .map((name) => `${name} is a dependency without a reason`),
    ...[...given.keys()]
      .filter((name) => !Object.hasOwn(installed, name))
      .map((name) => `${name} has a reason and is no dependency`),
    ...Object.entries(installed)
      .filter(([name, version]) => !documentation.includes(`${name} ${version}`))
      .map(([name, version]) => `docs/dependencies.md does not name ${name} ${version}`),
  ];
}
