package fr.cvconnect.bench.till;

import fr.cvconnect.bench.wallet.Debits;
import fr.cvconnect.e2e.sandbox.Desk;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What else happens: shops ask for payments through the gateway, and at an even pace customers pay,
 * whether or not the debits before are answered.
 *
 * <p>Shops ask for twice as many as are paid, until they are told to stop: the rest is paid
 * afterwards. Of their requests so many are under way at most, since services that have just
 * started would fall ever further behind.
 */
final class Traffic implements AutoCloseable {
  private static final long REQUESTED_CENTS = 6_000;
  private static final int UNDER_WAY_AT_MOST = 16;

  private final List<Desk> shops;
  private final Debits debits;
  private final ScheduledExecutorService metronome = Executors.newScheduledThreadPool(2);
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(UNDER_WAY_AT_MOST);
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicLong carts = new AtomicLong();
  private final AtomicLong published = new AtomicLong();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Future<?> asking;

  /**
   * @param shops who asks, in turns
   */
  Traffic(List<Desk> shops, Debits debits) {
    this.shops = shops;
    this.debits = debits;
  }

  void start(int debitsPerSecond) {
    asking = every(this::ask, 2 * debitsPerSecond);
    every(this::pay, debitsPerSecond);
  }

  /** What has been asked for goes on being paid. */
  void stopAsking() {
    asking.cancel(false);
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

  private Future<?> every(Runnable step, int perSecond) {
    long paceNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    return metronome.scheduleAtFixedRate(step, 0, paceNanos, TimeUnit.NANOSECONDS);
  }

  private void ask() {
    if (room.tryAcquire()) {
      requests.execute(this::askOne);
    }
  }

  private void askOne() {
    try {
      long cart = carts.incrementAndGet();
      Desk shop = shops.get((int) (cart % shops.size()));
      waiting.add(shop.request(REQUESTED_CENTS, "T" + cart).id());
    } catch (RuntimeException | AssertionError broken) {
      failure.compareAndSet(null, broken);
    } finally {
      room.release();
    }
  }

  private void pay() {
    String paymentId = waiting.poll();
    if (paymentId != null) {
      debits.publish(debits.signed(paymentId), this::published);
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
