/**
 * Does the work at once and again and again until the signal is aborted, or until it returns true.
 * A failure is told and does not end it.
 */
export async function repeat(everyMillis, signal, work, failed) {
  while (!signal.aborted) {
    try {
      if (await work()) {
        return;
      }
    } catch (failure) {
      if (!signal.aborted) {
        failed(failure);
      }
    }
    await pause(everyMillis);
  }
}

export function pause(millis) {
  return new Promise((done) => setTimeout(done, millis));
}
