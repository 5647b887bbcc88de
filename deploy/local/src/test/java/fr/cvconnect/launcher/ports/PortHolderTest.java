package fr.cvconnect.launcher.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {
  @Test
  void aBusyPortIsNamedWithItsProcessAndCommand() throws IOException {
    try (var socket = new ServerSocket(0)) {
      assertNamed(socket);
    }
  }

  @Test
  void listeningOnTheLoopbackAddressOnlyIsBusyToo() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertNamed(socket);
    }
  }

  @Test
  void aPortThatWasGivenBackIsFree() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(PortHolder.of(port)).isEmpty();
  }

  private static void assertNamed(ServerSocket socket) {
    var holder = PortHolder.of(socket.getLocalPort()).orElseThrow();
    assertThat(holder.pid()).contains(ProcessHandle.current().pid());
    assertThat(holder.toString())
        .contains("port " + socket.getLocalPort() + " is held by process " + holder.pid().get())
        .contains("java");
  }
}
