import { reader } from "./reader.js";
import { pause } from "./repeat.js";

const LOOK_MILLIS = 250;

/** Browsers offer cameras to pages that are served securely, or by this machine. */
export function hasCamera() {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

/** Shows what the camera sees until there is a QR code in it; returns its text, camera off. */
export async function scan(video, signal) {
  const camera = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment" },
  });
  try {
    video.srcObject = camera;
    await video.play();
    return await firstCode(video, signal);
  } finally {
    camera.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}

async function firstCode(video, signal) {
  const read = await reader();
  for (;;) {
    signal.throwIfAborted();
    const text = await read(video);
    if (text) {
      return text;
    }
    await pause(LOOK_MILLIS);
  }
}
