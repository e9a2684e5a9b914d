/**
 * What Python is asked: `python -E -c` this. Each line is written at once, so that what was known
 * before a crash or a time limit is kept. The first lines run under Python 2 as well, to name it.
 */
export const PYTHON_PROBE = `
import json, platform, sys

def say(kind, **facts):
    facts["kind"] = kind
    sys.stdout.write("first-token " + json.dumps(facts) + "\\n")
    sys.stdout.flush()

def words(error):
    return (type(error).__name__ + ": " + str(error))[:300]

say("python", version=platform.python_version(), executable=sys.executable,
    bits=64 if sys.maxsize > 2 ** 32 else 32, arch=platform.machine(),
    isEnvironment=sys.prefix != getattr(sys, "base_prefix", sys.prefix))

import importlib.util
if importlib.util.find_spec("torch") is None:
    say("torch", state="notInstalled")
    sys.exit()
say("loading")
try:
    import torch
except BaseException as error:
    say("torch", state="broken", said=words(error))
    sys.exit()

def works(part):
    try:
        return bool(part.is_available())
    except BaseException:
        return False

def cards():
    found = []
    for i in range(torch.cuda.device_count() if works(torch.cuda) else 0):
        about = torch.cuda.get_device_properties(i)
        found.append({"name": about.name, "memoryBytes": about.total_memory})
    return found

others = {"mps": getattr(getattr(torch, "backends", None), "mps", None), "xpu": getattr(torch, "xpu", None)}
devices = ["cuda"] if works(torch.cuda) else []
devices += [name for name, part in others.items() if part is not None and works(part)]
try:
    found = cards()
except BaseException:
    found = []
say("torch", state="found", version=str(torch.__version__), cuda=torch.version.cuda,
    hip=getattr(torch.version, "hip", None), devices=devices, cards=found)

import time

def product(device, size):
    wait = getattr(getattr(torch, device, None), "synchronize", None) or (lambda: None)
    torch.manual_seed(0)
    a, b = torch.randn(size, size), torch.randn(size, size)
    x, y = a.to(device), b.to(device)
    times = []
    for _ in range(6):
        wait()
        start = time.perf_counter()
        c = x @ y
        wait()
        times.append(time.perf_counter() - start)
    error = float((c.cpu().double() - a.double() @ b.double()).abs().max())
    return sorted(times[1:])[2] * 1000, error

SIZE = 512
for device in devices[:1] + ["cpu"]:
    try:
        ms, error = product(device, SIZE)
        if error != error:
            raise ArithmeticError("the result is not a number")
        say("product", device=device, size=SIZE, ms=ms, error=error)
        break
    except BaseException as error:
        say("product", device=device, size=SIZE, failed=words(error))
`;

/** Lines of a probe among whatever else was written: objects, of any content. */
export function probeLines(text: string): Readonly<Record<string, unknown>>[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const json = /^first-token (\{.*\})$/.exec(line)?.[1];
    if (json === undefined) return [];
    try {
      return [JSON.parse(json) as Record<string, unknown>];
    } catch {
      return [];
    }
  });
}
