package fr.cvconnect.e2e.till;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fr.cvconnect.launcher.browser.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Devices with the system's Chromium; Playwright cannot download its own everywhere. */
final class Devices implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final List<Browser> withCameras = new ArrayList<>();

  Devices() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = launch();
  }

  /** Its sandbox does not start as root; only our own pages are opened. */
  private Browser launch(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--no-sandbox", "--disable-background-networking"));
    arguments.addAll(List.of(more));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(arguments));
  }

  /** A fresh profile, as on a phone whose language is {@code fr-FR} for instance. */
  Page phone(String baseUrl, String language) {
    return browser.newContext(profile(baseUrl, language)).newPage();
  }

  /** The same with a camera, which sees nothing but that video, if the page may use it at all. */
  Page phoneSeeing(Path video, boolean isAllowed, String baseUrl) {
    // What a camera sees is said when a browser starts.
    Browser withCamera =
        launch(
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + video.toAbsolutePath());
    withCameras.add(withCamera);
    return withCamera
        .newContext(
            profile(baseUrl, "fr-FR").setPermissions(isAllowed ? List.of("camera") : List.of()))
        .newPage();
  }

  private static Browser.NewContextOptions profile(String baseUrl, String language) {
    return new Browser.NewContextOptions()
        .setBaseURL(baseUrl)
        .setLocale(language)
        .setTimezoneId("Europe/Paris")
        .setViewportSize(Pictures.PHONE);
  }

  /** Ends every profile that a test has opened. */
  void forgetAll() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    withCameras.forEach(Browser::close);
    withCameras.clear();
  }

  List<Page> openPages() {
    return Stream.concat(Stream.of(browser), withCameras.stream())
        .flatMap(each -> each.contexts().stream())
        .flatMap(context -> context.pages().stream())
        .toList();
  }

  @Override
  public void close() {
    forgetAll();
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    return Chromium.find()
        .orElseThrow(() -> new IllegalStateException("No Chromium: ./cv test says how to get it."));
  }
}
