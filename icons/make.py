"""Makes every bitmap of this folder from the two marks. Not part of any build: the bitmaps are committed.

    python3 -m venv target/icons && target/icons/bin/pip install cairosvg pillow && target/icons/bin/python icons/make.py
"""

import io
import pathlib

import cairosvg
from PIL import Image

HERE = pathlib.Path(__file__).parent
PNG = {"32x32.png": 32, "128x128.png": 128, "128x128@2x.png": 256, "icon.png": 512}
ICO = [16, 24, 32, 48, 64, 256]
ICNS = [16, 32, 64, 128, 256, 512]


def picture(size: int) -> Image.Image:
    """Drawn for that size, not scaled down from a larger picture."""
    source = HERE / ("mark-small.svg" if size <= 32 else "mark.svg")
    data = cairosvg.svg2png(url=str(source), output_width=size, output_height=size)
    return Image.open(io.BytesIO(data)).convert("RGBA")


def save_all() -> None:
    for name, size in PNG.items():
        picture(size).save(HERE / name, optimize=True)
    drawn = [picture(size) for size in ICO]
    drawn[-1].save(HERE / "icon.ico", sizes=[(size, size) for size in ICO], append_images=drawn[:-1])
    drawn = [picture(size) for size in ICNS]
    drawn[-1].save(HERE / "icon.icns", append_images=drawn[:-1])


if __name__ == "__main__":
    save_all()
