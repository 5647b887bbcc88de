package fr.cvconnect.settlement;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service and our libraries say in its log from now on, each line with its level. */
public final class Log implements AutoCloseable {
  private static final Formatter LEVEL_AND_MESSAGE = new PatternFormatter("%p %s");

  private final Logger logger = Logger.getLogger("fr.cvconnect");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(LEVEL_AND_MESSAGE.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Log() {
    logger.addHandler(reader);
  }

  public static Log read() {
    return new Log();
  }

  /** The lines that hold this text. */
  public List<String> with(String text) {
    return lines.stream().filter(line -> line.contains(text)).toList();
  }

  @Override
  public void close() {
    logger.removeHandler(reader);
  }
}
