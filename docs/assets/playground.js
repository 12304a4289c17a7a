// Run the library in the page, once a reader asks for it. Nothing is loaded before, and all of it
// comes from this site.
const here = new URL(".", location.href.split("#")[0]);
const playground = document.getElementById("play");
const start = document.getElementById("play-start");
const status = document.getElementById("play-status");
const link = document.getElementById("play-link");
const forms = [...playground.querySelectorAll("form")];
let running = null;

async function load() {
  const { loadPyodide } = await import(new URL("pyodide.mjs", here));
  const [pyodide, library, code] = await Promise.all([
    loadPyodide({ indexURL: here.href }),
    fetch(new URL("library.zip", here)).then((answer) => answer.arrayBuffer()),
    fetch(new URL("playground.py", here)).then((answer) => answer.text()),
  ]);
  pyodide.unpackArchive(library, "zip", { extractDir: "/library" });
  pyodide.runPython("import sys; sys.path.insert(0, '/library')");
  const scope = pyodide.toPy({});
  pyodide.runPython(code, { globals: scope });
  return (name, given) => scope.get("answer")(scope.get("MAKERS").get(name), ...given);
}

function run() {
  if (!running) {
    start.disabled = true;
    status.textContent = "Loading Python …";
    running = load();
    running.then(
      () => { status.textContent = "Python is ready."; start.hidden = true; },
      (error) => {
        status.textContent = `Python could not be loaded: ${error.message}`;
        start.disabled = false;
        running = null;
      },
    );
  }
  return running;
}

function fields(form) {
  return [...form.elements].filter((each) => each.name);
}

function share() {
  const values = forms.flatMap(fields).map((each) => [each.name, each.value]);
  link.href = `#${new URLSearchParams(values)}`;
}

async function show(form) {
  const given = fields(form).map((each) => each.value);
  const ask = await run();
  form.querySelector(".play__result").innerHTML = ask(form.id.replace("play-", ""), given);
  share();
}

function fill() {
  const values = new URLSearchParams(location.hash.slice(1));
  for (const each of forms.flatMap(fields)) {
    if (values.has(each.name)) each.value = values.get(each.name);
  }
  share();
}

for (const form of forms) {
  form.addEventListener("submit", (event) => { event.preventDefault(); show(form); });
  form.addEventListener("input", share);
}
start.addEventListener("click", () => forms.forEach(show));
addEventListener("hashchange", fill);
fill();
playground.hidden = false;
