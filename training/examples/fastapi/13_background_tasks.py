"""Answer at once and do the slow part afterwards."""

import logging
import time
import uuid

from fastapi import BackgroundTasks, FastAPI, HTTPException
from pydantic import BaseModel

logger = logging.getLogger("reports")
app = FastAPI()
reports: dict[str, dict] = {}


class ReportRequest(BaseModel):
    title: str
    rows: int = 100


def write_report(report_id: str, request: ReportRequest) -> None:
    """Build a report; takes a while."""
    started = time.perf_counter()
    lines = [f"{request.title}: row {number}" for number in range(request.rows)]
    time.sleep(1)
    reports[report_id] = {"status": "done", "text": "\n".join(lines)}
    logger.info("report %s took %.1f s", report_id, time.perf_counter() - started)


@app.post("/reports", status_code=202)
def request_report(request: ReportRequest, background_tasks: BackgroundTasks):
    """Accept a report and return its number."""
    report_id = uuid.uuid4().hex
    reports[report_id] = {"status": "pending"}
    background_tasks.add_task(write_report, report_id, request)
    return {"id": report_id}


@app.get("/reports/{report_id}")
def read_report(report_id: str):
    """Return a report or its status."""
    if report_id not in reports:
        raise HTTPException(status_code=404, detail="No such report")
    return reports[report_id]
