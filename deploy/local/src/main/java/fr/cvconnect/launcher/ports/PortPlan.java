package fr.cvconnect.launcher.ports;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/** Which port each part listens on in one run. */
public record PortPlan(Map<Port, Integer> ports) {
  /** Below the range from which systems take the ports of outgoing connections. */
  private static final int LOWEST_FREE = 20_000;

  private static final int HIGHEST_FREE = 30_000;
  private static final int HIGHEST = 65_535;

  public PortPlan {
    ports = Map.copyOf(ports);
  }

  /**
   * The usual ports; one that is busy moves up to the next free one, except the gateway's, whose
   * address people know: that one is for the caller to check.
   */
  public static PortPlan usual(int gateway) {
    return usual(gateway, PortHolder::isFree);
  }

  static PortPlan usual(int gateway, IntPredicate free) {
    var ports = new EnumMap<Port, Integer>(Port.class);
    var taken = reserved(gateway);
    ports.put(Port.GATEWAY, gateway);
    for (var port : Port.values()) {
      if (port != Port.GATEWAY) {
        var chosen = port.preferred();
        if (chosen == gateway || !free.test(chosen)) {
          chosen = nextFree(chosen, taken, free);
        }
        taken.add(chosen);
        ports.put(port, chosen);
      }
    }
    return new PortPlan(ports);
  }

  /** Ports that nobody else uses at the moment, for a stack beside the usual one. */
  public static PortPlan free() {
    var ports = new EnumMap<Port, Integer>(Port.class);
    var taken = new HashSet<Integer>();
    for (var port : Port.values()) {
      var start = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
      var chosen = nextFree(start, taken, PortHolder::isFree);
      taken.add(chosen);
      ports.put(port, chosen);
    }
    return new PortPlan(ports);
  }

  public int of(Port port) {
    return ports.get(port);
  }

  /** A moved port must not take the place that another part prefers. */
  private static Set<Integer> reserved(int gateway) {
    var reserved = new HashSet<Integer>();
    reserved.add(gateway);
    for (var port : Port.values()) {
      reserved.add(port.preferred());
    }
    return reserved;
  }

  private static int nextFree(int start, Set<Integer> taken, IntPredicate free) {
    for (var port = start + 1; port <= HIGHEST; port++) {
      if (!taken.contains(port) && free.test(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port above " + start);
  }
}
