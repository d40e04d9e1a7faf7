/**
 * The environment of an emulator at work: nothing of the person who runs it, a home of its own, and no way out. Who asks
 * for something outside is sent to a proxy that does not exist.
 */
export function secludedEnvironment(home: string, temporary: string): Record<string, string> {
  const nowhere = "http://127.0.0.1:9";
  const local = "127.0.0.1,localhost";
  return {
    PATH: process.env["PATH"] ?? "",
    LANG: "C.UTF-8",
    HOME: home,
    TMPDIR: temporary,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_EC2_METADATA_DISABLED: "true",
    DO_NOT_TRACK: "1",
    // No containers either: what needs one has to do without.
    DOCKER_HOST: "unix:///nonexistent/docker.sock",
    PYTHONDONTWRITEBYTECODE: "1",
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: local,
    http_proxy: nowhere,
    https_proxy: nowhere,
    no_proxy: local,
  };
}

/** The environment of an installation: a registry's client keeps to the settings of the person who runs it. */
export function installingEnvironment(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(inherited), ...own };
}
