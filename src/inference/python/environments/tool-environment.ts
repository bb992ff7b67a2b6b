/**
 * What uv and pip need of the environment: to find programs, their own settings, a proxy and certificates.
 * Never a token of the job, nor anything that makes Python run other code.
 */
const PASSED =
  /^(path|home|userprofile|appdata|localappdata|systemroot|windir|comspec|temp|tmp|tmpdir|lang|lc_all|xdg_(cache|config|data)_home|https?_proxy|no_proxy|all_proxy|ssl_cert_file|ssl_cert_dir|requests_ca_bundle|netrc|uv_.*|pip_.*)$/i;

/** The variables that the tools get which make environments. */
export function toolEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const passed = Object.entries(environment).filter(([name]) => PASSED.test(name));
  return {
    ...Object.fromEntries(passed),
    NO_COLOR: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_INPUT: '1',
    // What a machine may set for all of pip: here it installs into folders of our own.
    PIP_USER: '0',
    PIP_REQUIRE_VIRTUALENV: '0',
    PYTHONNOUSERSITE: '1',
    UV_NO_PROGRESS: '1',
  };
}
