"""A small client for a text service, with retries."""

import argparse
import time

import httpx


class ServiceClient:
    """Talk to the service and try again when it is busy."""

    def __init__(self, base_url: str, timeout: float = 30.0, retries: int = 3):
        self.client = httpx.Client(base_url=base_url, timeout=timeout)
        self.retries = retries

    def post(self, path: str, payload: dict) -> dict:
        """Post JSON and return the decoded answer."""
        for attempt in range(self.retries):
            response = self.client.post(path, json=payload)
            if response.status_code != 503:
                response.raise_for_status()
                return response.json()
            time.sleep(2**attempt)
        raise RuntimeError(f"{path} is still busy after {self.retries} attempts")

    def stream(self, path: str, payload: dict):
        """Yield text as it arrives."""
        with self.client.stream("POST", path, json=payload) as response:
            response.raise_for_status()
            yield from response.iter_text()

    def close(self) -> None:
        """Close the connection."""
        self.client.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prompt")
    parser.add_argument("--url", default="http://127.0.0.1:8000")
    parser.add_argument("--stream", action="store_true")
    args = parser.parse_args()

    client = ServiceClient(args.url)
    if args.stream:
        for piece in client.stream("/stream", {"text": args.prompt}):
            print(piece, end="", flush=True)
        print()
    else:
        print(client.post("/generate", {"prompt": args.prompt})["text"])
    client.close()


if __name__ == "__main__":
    main()
