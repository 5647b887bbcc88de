package fr.cvconnect.e2e.till;

import com.microsoft.playwright.Page;
import fr.cvconnect.launcher.stack.StartFailure;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Shop}, in {@code .local/e2e/till}: one for all of them, since it takes
 * most of a minute to open.
 */
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
    return test.getRoot()
        .getStore(OURS)
        .computeIfAbsent(Opening.class, _ -> Opening.attempt(), Opening.class)
        .shop();
  }

  /** What came of opening it: it is attempted once, for a second attempt takes as long to fail. */
  private record Opening(Shop opened, Exception failure) implements AutoCloseable {
    static Opening attempt() {
      try {
        return new Opening(Shop.open("e2e/till"), null);
      } catch (StartFailure | RuntimeException failure) {
        return new Opening(null, failure);
      }
    }

    Shop shop() {
      if (failure != null) {
        throw new IllegalStateException("the house did not start", failure);
      }
      return opened;
    }

    @Override
    public void close() {
      if (opened != null) {
        opened.close();
      }
    }
  }
}
