import { formSteps } from './form-steps';
import { guideSteps } from './guide-steps';
import { notebookSteps } from './notebook-steps';
import { otherSteps } from './other-steps';
import type { Given, Step } from './steps';

/** Draws the next step. */
export function nextStep(given: Given): Step {
  const choices = [notebookSteps, guideSteps, formSteps, otherSteps].flatMap((steps) => steps(given));
  return given.random.weigh(choices)();
}
