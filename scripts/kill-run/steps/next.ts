import { formSteps } from './form';
import { guideSteps } from './guide';
import { notebookSteps } from './notebook';
import { otherSteps } from './other';
import type { Given, Step } from './step';

/**
 * Draws the next step.
 *
 * @param here Where in the desk one is; there one mostly stays, as people do, and as it takes least time.
 */
export function nextStep(given: Given, here: string | null): Step {
  const { random } = given;
  const choices = [notebookSteps, guideSteps, formSteps, otherSteps].flatMap((steps) => steps(given));
  const drawn = Array.from({ length: random.chance(0.7) ? 4 : 1 }, () => random.weigh(choices)());
  return drawn.find(({ hash }) => hash === here) ?? (drawn[0] as Step);
}
