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

/**
 * Whether a template that was evaluated has to do with workspaces. One that was only looked into because of what it links
 * or computes has not, where none of that is one: what Azure would refuse in it is not this tool's business.
 */
export function concernsWorkspace(
  { text }: { readonly text: string },
  { resources }: { readonly resources: readonly { readonly type: string }[] },
): boolean {
  return WORKSPACE_TYPE.test(text) || resources.some(({ type }) => /^Microsoft\.MachineLearningServices\//i.test(type));
}

/** Also inside a string that holds JSON, with escaped or single quotes. */
const WORKSPACE_TYPE = /type\\*["']\s*:\s*\\*["']\s*Microsoft\.MachineLearningServices\//i;
const LINK = /templateLink/i;
const COMPUTED_TEMPLATE = /"template"\s*:\s*"\[/i;
