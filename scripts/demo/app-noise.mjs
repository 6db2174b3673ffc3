/**
 * Chromium's own log lines start with process, time, level and source: `[12:1123/183603.898214:ERROR:bus.cc(399)] …`,
 * in newer versions `[12:1123/183603.898214:ERROR:dbus/bus.cc:408] …`.
 */
const CHROMIUM_LINE = /^\[\d+:\d{4}\/\d{6}\.\d+:[A-Z]+:(?<source>[^\]]*\.cc)[:(]\d+\)?\] /;

/** Sources that complain on a machine without system bus, graphics card or session manager, where nothing is lost by it. */
const HARMLESS =
  /(^|\/)(bus|object_proxy|viz_main_impl|command_buffer_proxy_impl|gpu_\w+|gl_\w+|egl_\w+|angle_platform_impl|vaapi_wrapper|shared_image_\w+|raster_\w+|interface_endpoint_client)\.cc$/;

/** GLib's libraries: `(electron:12): Gtk-WARNING **: …`. */
const GLIB_LINE = /^\([\w-]+:\d+\): [\w.-]+-(WARNING|CRITICAL|Message)/;

/**
 * Whether a line on the app's stderr comes from the libraries under it and means nothing to its user. The app's own
 * lines, also those of its windows, are never taken for it.
 *
 * @param {string} line
 */
export function isNoise(line) {
  const source = CHROMIUM_LINE.exec(line)?.groups?.['source'];
  return source === undefined ? GLIB_LINE.test(line) : HARMLESS.test(source);
}
