package fr.cvconnect.notification.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.time.Duration;

/**
 * One connection: a position in a stream, and what of the stream it may see.
 *
 * <p>It asks for what follows its position only when the client has taken what came before, so
 * nothing is skipped, doubled or heaped up.
 */
final class Follower {
  private final LiveStream stream;
  private final View view;
  private final ResumePoint resume;
  private final LiveConfig config;
  private boolean open;
  private long position;
  private long beatAtNanos;

  Follower(LiveStream stream, View view, ResumePoint resume, LiveConfig config) {
    this.stream = stream;
    this.view = view;
    this.resume = resume;
    this.config = config;
  }

  /**
   * Frames, some per item, without end. If the database is away at the beginning it fails; later it
   * ends, and the client comes back to where it was.
   */
  Multi<byte[]> frames() {
    return Multi.createBy()
        .repeating()
        .uni(() -> open ? next() : opening())
        .indefinitely()
        .onFailure(trouble -> open)
        .recoverWithCompletion()
        .select()
        .where(frames -> frames.length > 0);
  }

  private Uni<byte[]> opening() {
    return stream.read(resume.position()).map(this::open);
  }

  private byte[] open(Stretch first) {
    open = true;
    beatAtNanos = System.nanoTime();
    if (resume.isFromNow()) {
      position = first.end();
      return Frame.opening(position, config.reconnectDelay());
    }
    if (!first.isUnbroken()) {
      return passOn(first);
    }
    position = resume.position();
    return join(Frame.opening(position, config.reconnectDelay()), passOn(first));
  }

  /** Moves on only after the time-out: what comes just when that fires is dropped by it. */
  private Uni<byte[]> next() {
    return stream
        .after(position)
        .ifNoItem()
        .after(untilBeat())
        .recoverWithItem(() -> Stretch.empty(position))
        .map(this::passOn)
        .map(this::withBeat);
  }

  private byte[] passOn(Stretch stretch) {
    position = stretch.end();
    if (!stretch.isUnbroken()) {
      return Frame.reset(position);
    }
    ByteArrayOutputStream visible = new ByteArrayOutputStream();
    stretch.frames().stream()
        .filter(frame -> view.sees().test(frame.outletId()))
        .forEach(frame -> visible.writeBytes(frame.bytes()));
    return visible.toByteArray();
  }

  private byte[] withBeat(byte[] frames) {
    if (System.nanoTime() - beatAtNanos < config.beatEvery().toNanos()) {
      return frames;
    }
    beatAtNanos = System.nanoTime();
    return join(frames, Frame.beat(position));
  }

  /** At least a millisecond, since a wait must be one. */
  private Duration untilBeat() {
    long waitedNanos = System.nanoTime() - beatAtNanos;
    Duration left = config.beatEvery().minusNanos(waitedNanos);
    return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
