/** Stands for the framework's context in the content script, which uses none (see `LEAN` in wxt.config.ts). */
export class ContentScriptContext {}
