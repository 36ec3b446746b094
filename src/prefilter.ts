/**
 * Whether a template can hold an Azure Machine Learning workspace. With `"scope": "workspace"` every rule judges
 * resources that belong to one, so that a template without needs no evaluation: evaluating a template costs several
 * times what reading it costs.
 *
 * Sound, not complete: the type of a resource is never evaluated (Azure refuses an expression there), so it stands in the
 * text, unless it is escaped (`\u004d`) or comes with a nested template that is linked or is an expression. All of these
 * count as "can".
 */
export function mayHoldWorkspace({ text }: { readonly text: string }): boolean {
  return WORKSPACE_TYPE.test(text) || text.includes('\\u') || LINK.test(text) || COMPUTED_TEMPLATE.test(text);
}

/** Also inside a string that holds JSON, with escaped or single quotes. */
const WORKSPACE_TYPE = /type\\*["']\s*:\s*\\*["']\s*Microsoft\.MachineLearningServices\//i;
const LINK = /templateLink/i;
const COMPUTED_TEMPLATE = /"template"\s*:\s*"\[/i;
