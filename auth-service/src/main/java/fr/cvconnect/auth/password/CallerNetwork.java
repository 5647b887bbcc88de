package fr.cvconnect.auth.password;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What of an address stands for one caller. */
final class CallerNetwork {
  /** A provider gives each customer at least a whole /64, with 2^64 addresses to choose from. */
  private static final int NETWORK_BYTES = 8;

  private CallerNetwork() {}

  /**
   * @param forwardedFor as the gateway sets it, which is the only way in; null inside the house
   * @param remote who is connected
   */
  static String of(String forwardedFor, String remote) {
    String literal = forwardedFor == null ? remote : forwardedFor;
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
          : address.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return "unknown";
    }
  }
}
