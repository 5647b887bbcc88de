package fr.cvconnect.launcher.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortPlanTest {
  @Test
  void freePortsAreTheUsualOnes() {
    var plan = PortPlan.usual(8080, port -> true);
    for (var port : Port.values()) {
      assertThat(plan.of(port)).isEqualTo(port.preferred());
    }
  }

  @Test
  void aBusyPortMovesToTheNextThatNobodyPrefers() {
    var plan = PortPlan.usual(8080, port -> !Set.of(9092, 8081).contains(port));
    assertThat(plan.of(Port.KAFKA)).isEqualTo(9094);
    assertThat(plan.of(Port.AUTH)).isEqualTo(8087);
    assertThat(plan.of(Port.KAFKA_CONTROLLER)).isEqualTo(9093);
  }

  @Test
  void theGatewayMayTakeAnothersPlace() {
    var plan = PortPlan.usual(8085, port -> true);
    assertThat(plan.of(Port.GATEWAY)).isEqualTo(8085);
    assertThat(plan.of(Port.WALLET)).isEqualTo(8087);
  }

  @Test
  void aPlanBesideTheUsualOneUsesEveryPortOnce() {
    var plan = PortPlan.free();
    assertThat(new HashSet<>(plan.ports().values())).hasSize(Port.values().length);
  }
}
