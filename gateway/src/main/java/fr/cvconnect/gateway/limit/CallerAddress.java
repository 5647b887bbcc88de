package fr.cvconnect.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What of an address stands for one caller. */
final class CallerAddress {
  /** A provider gives each customer at least a whole /64, with 2^64 addresses to choose from. */
  private static final int NETWORK_BYTES = 8;

  private CallerAddress() {}

  static String of(String hostAddress) {
    InetAddress address = InetAddress.ofLiteral(hostAddress);
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
        : address.getHostAddress();
  }
}
