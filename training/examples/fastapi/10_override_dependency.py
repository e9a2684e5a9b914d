"""Replace a dependency in tests."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


class Translator:
    """Would call a slow model in production."""

    def translate(self, text: str) -> str:
        """Translate text to German."""
        raise NotImplementedError("needs a GPU")


def get_translator() -> Translator:
    """Provide the translator that is used in production."""
    return Translator()


@app.get("/translate")
def translate(text: str, translator: Annotated[Translator, Depends(get_translator)]):
    """Translate the text of the query."""
    return {"translation": translator.translate(text)}


class FakeTranslator(Translator):
    """Answer at once with something predictable."""

    def translate(self, text: str) -> str:
        return text.upper()


def test_translate():
    app.dependency_overrides[get_translator] = FakeTranslator
    try:
        client = TestClient(app)
        response = client.get("/translate", params={"text": "good morning"})
    finally:
        app.dependency_overrides.clear()
    assert response.status_code == 200
    assert response.json() == {"translation": "GOOD MORNING"}
