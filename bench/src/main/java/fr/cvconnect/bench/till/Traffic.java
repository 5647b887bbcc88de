package fr.cvconnect.bench.till;

import fr.cvconnect.bench.wallet.Debits;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What else happens: at an even pace, a shop asks for a payment through the gateway and its
 * customer pays at once. Those before need not be done, but so many are under way at most: services
 * that have just started would fall ever further behind. Whoever finds no room leaves.
 */
final class Traffic implements AutoCloseable {
  private static final int UNDER_WAY_AT_MOST = 16;

  private final Neighbours shops;
  private final Debits debits;
  private final ScheduledExecutorService metronome = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(UNDER_WAY_AT_MOST);
  private final AtomicLong carts = new AtomicLong();
  private final AtomicLong published = new AtomicLong();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param shops who asks, in turns
   */
  Traffic(Neighbours shops, Debits debits) {
    this.shops = shops;
    this.debits = debits;
  }

  void start(int debitsPerSecond) {
    long paceNanos = TimeUnit.SECONDS.toNanos(1) / debitsPerSecond;
    metronome.scheduleAtFixedRate(this::ask, 0, paceNanos, TimeUnit.NANOSECONDS);
  }

  /** How many debits the broker has so far; fails if one could not be asked for or published. */
  long published() {
    if (failure.get() != null) {
      throw new IllegalStateException("the traffic beside it broke off", failure.get());
    }
    return published.get();
  }

  /** Requests under way are waited for. */
  @Override
  public void close() {
    metronome.shutdownNow();
    requests.close();
  }

  private void ask() {
    if (room.tryAcquire()) {
      requests.execute(this::askOne);
    }
  }

  private void askOne() {
    try {
      String paymentId = shops.request(carts.incrementAndGet()).id();
      debits.publish(debits.signed(paymentId), this::published);
    } catch (RuntimeException | AssertionError broken) {
      failure.compareAndSet(null, broken);
    } finally {
      room.release();
    }
  }

  private void published(Throwable refused) {
    if (refused == null) {
      published.incrementAndGet();
    } else {
      failure.compareAndSet(null, refused);
    }
  }
}
