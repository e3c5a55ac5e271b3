// The script around the wasm module, which the element loads when a widget is to be shown.
// @ts-check

export { WidgetHost } from "../widget/host.js";
