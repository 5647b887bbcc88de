package fr.cvconnect.e2e.till;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fr.cvconnect.launcher.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Devices with the system's Chromium; Playwright cannot download its own everywhere. */
final class Devices implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  Devices() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    // Its sandbox does not start as root; only our own pages are opened.
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /** A fresh profile, as on a phone whose language is {@code fr-FR} for instance. */
  Page phone(String baseUrl, String language) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language)
                .setTimezoneId("Europe/Paris")
                .setViewportSize(Pictures.PHONE));
    return context.newPage();
  }

  /** Ends every profile that a test has opened. */
  void forgetAll() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }

  List<Page> openPages() {
    return browser.contexts().stream().flatMap(context -> context.pages().stream()).toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    return Chromium.find()
        .orElseThrow(() -> new IllegalStateException("No Chromium: ./cv test says how to get it."));
  }
}
