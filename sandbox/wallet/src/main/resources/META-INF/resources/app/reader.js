import { qrCodeIn } from "./wallet.js";

/** The side of a picture as the wallet's server expects it. */
const SIDE_PIXELS = 240;

/** Returns what reads the QR code in a video's picture: the browser, or else the server. */
export async function reader() {
  return (await browserReads()) ? readHere() : readThere();
}

async function browserReads() {
  return (
    "BarcodeDetector" in globalThis &&
    (await BarcodeDetector.getSupportedFormats()).includes("qr_code")
  );
}

function readHere() {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

function readThere() {
  const canvas = new OffscreenCanvas(SIDE_PIXELS, SIDE_PIXELS);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (video) => qrCodeIn(shadesOf(video, context));
}

/** The square in the middle of the picture, which is what the screen shows of it, in grey. */
function shadesOf(video, context) {
  const side = Math.min(video.videoWidth, video.videoHeight);
  const left = (video.videoWidth - side) / 2;
  const top = (video.videoHeight - side) / 2;
  context.drawImage(video, left, top, side, side, 0, 0, SIDE_PIXELS, SIDE_PIXELS);
  const { data } = context.getImageData(0, 0, SIDE_PIXELS, SIDE_PIXELS);
  const shades = new Uint8Array(SIDE_PIXELS * SIDE_PIXELS);
  for (let i = 0; i < shades.length; i++) {
    // Red, green, green and blue: eyes see green best, and sensors are made like them.
    shades[i] = (data[4 * i] + 2 * data[4 * i + 1] + data[4 * i + 2]) / 4;
  }
  return shades;
}
