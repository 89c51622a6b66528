"""Tool tips of foreign text: Qt reads markup in them unless it is told that there is none (H29)."""


def tip(text: str) -> str:
    """Return *text* so that a tool tip shows it as it stands; "" for none."""
    if not text:
        return ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<p style='white-space:pre'>{escaped}</p>"
