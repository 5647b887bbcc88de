package fr.cvconnect.e2e.till;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link Shop}: one for all of them, since it takes most of a minute to open. */
final class OpenShop implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(OpenShop.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Shop.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return shop(test);
  }

  /** Each test has devices of its own; of a failed one a picture stays. */
  @Override
  public void afterEach(ExtensionContext test) {
    Devices devices = shop(test).devices();
    if (test.getExecutionException().isPresent()) {
      List<Page> pages = devices.openPages();
      for (int i = 0; i < pages.size(); i++) {
        Pictures.ofFailure(pages.get(i), test.getRequiredTestMethod().getName() + "-" + i);
      }
    }
    devices.forgetAll();
  }

  private static Shop shop(ExtensionContext test) {
    return test.getRoot().getStore(OURS).computeIfAbsent(Shop.class, _ -> open(), Shop.class);
  }

  private static Shop open() {
    try {
      return new Shop();
    } catch (Exception closed) {
      throw new IllegalStateException("the house did not start", closed);
    }
  }
}
