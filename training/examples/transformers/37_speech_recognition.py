"""Write down what is said in an audio file."""

import sys

import torch
from transformers import pipeline

device = 0 if torch.cuda.is_available() else -1
transcriber = pipeline(
    "automatic-speech-recognition",
    model="openai/whisper-tiny",
    chunk_length_s=30,
    device=device,
)

for path in sys.argv[1:]:
    result = transcriber(path, return_timestamps=True)
    print(path)
    for chunk in result["chunks"]:
        start, end = chunk["timestamp"]
        end_text = f"{end:6.1f}" if end is not None else "   end"
        print(f"{start:6.1f} - {end_text}  {chunk['text'].strip()}")
