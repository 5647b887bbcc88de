package fr.cvconnect.launcher.demo;

import java.util.List;

/** A merchant of the demo as it was registered. */
public record DemoMerchant(String merchantId, String email, List<Outlet> outlets) {
  public DemoMerchant {
    outlets = List.copyOf(outlets);
  }

  /** One of its outlets, with the id it was allotted. */
  public record Outlet(String outletId, String email) {}

  List<String> outletIds() {
    return outlets.stream().map(Outlet::outletId).toList();
  }
}
