"""A progress bar in the shape of the real tqdm's: one line of text that is written over itself."""

import sys
import time

_WIDTH = 20
_EVERY_S = 0.1


class tqdm:
    """`for x in tqdm(list): …`, or by hand: `bar = tqdm(total=10); bar.update(1); bar.close()`."""

    def __init__(self, iterable=None, desc: str = "", total: int | None = None, file=None, disable: bool = False, leave: bool = True, **options):
        for name in set(options) - {"unit", "ncols", "mininterval"}:
            raise NotImplementedError(f'tqdm({name}=…) is not part of this kernel; the real tqdm has it ("Select Kernel").')
        self._items, self.desc, self.disable = iterable, desc, disable
        self.total = len(iterable) if total is None and hasattr(iterable, "__len__") else total
        self.n, self._file = 0, file or sys.stderr
        self._start, self._shown, self._closed = time.monotonic(), float("-inf"), False

    def __iter__(self):
        try:
            for item in self._items:
                yield item
                self.update(1)
        finally:
            self.close()

    def update(self, n: int = 1) -> None:
        self.n += n
        if time.monotonic() - self._shown >= _EVERY_S:
            self._show()

    def set_description(self, desc: str) -> None:
        self.desc = desc

    def set_postfix(self, **values) -> None:
        self.desc = ", ".join(f"{name}={value}" for name, value in values.items())

    def close(self) -> None:
        if not self._closed:
            self._show("\n")
        self._closed = True

    def __enter__(self) -> "tqdm":
        return self

    def __exit__(self, *error) -> None:
        self.close()

    def __len__(self) -> int:
        return self.total

    @staticmethod
    def write(text: str) -> None:
        print(text)

    def _show(self, end: str = "") -> None:
        self._shown = time.monotonic()
        if self.disable:
            return
        seconds = self._shown - self._start
        before = f"{self.desc}: " if self.desc else ""
        after = f"[{_clock(seconds)}, {self.n / max(seconds, 1e-6):.2f}it/s]"
        if self.total:
            share = min(1.0, self.n / self.total)
            bar = ("█" * round(share * _WIDTH)).ljust(_WIDTH)
            text = f"{before}{share:4.0%}|{bar}| {self.n}/{self.total} {after}"
        else:
            text = f"{before}{self.n}it {after}"
        self._file.write(f"\r{text}{end}")
        self._file.flush()


def trange(*numbers, **options) -> tqdm:
    return tqdm(range(*numbers), **options)


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02}:{int(seconds) % 60:02}"
