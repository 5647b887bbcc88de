package fr.cvconnect.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that outlives the JVM that starts it and is found again by its pid file.
 *
 * <p>A pid may belong to somebody else by the time it is read, after a crash or a reboot. Ours
 * wrote the file itself before anything else, so whoever carries its pid but started later than the
 * file was written is a stranger and never touched. The file names its own path too: a copy of it,
 * as in a copied checkout, is nobody's.
 *
 * @param name for messages
 */
public record Daemon(String name, Path pidFile, Path log) {
  /** The clock of process start times is read in steps of up to a second. */
  private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(2);

  private static final int LOG_TAIL_LINES = 15;

  /** Places in Linux' process status, counted from behind the program's name. */
  private static final int PROC_STATE = 0;

  private static final int PROC_THREADS = 17;

  /** Starts the process in a session of its own, so that a terminal's Ctrl-C does not reach it. */
  public void start(Command command) {
    if (isAlive()) {
      throw new IllegalStateException(name + " is already running, see " + pidFile);
    }
    Folders.create(pidFile.getParent());
    List<String> line = new ArrayList<>();
    line.addAll(
        List.of("/bin/sh", "-c", "printf '%s\\n' $$ \"$0\" > \"$0\" && exec \"$@\"", path()));
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      line.add("/usr/bin/setsid");
    }
    line.addAll(command.line());
    Process process = new Command(line, command.environment(), command.directory()).start(log);
    Waiting.until(
        "the pid of " + name,
        Duration.ofSeconds(10),
        () -> pidInFile().filter(pid -> pid == process.pid()).isPresent() || !process.isAlive());
  }

  public boolean isAlive() {
    return process().isPresent();
  }

  /** Its pid while it runs. */
  public Optional<Long> pid() {
    return process().map(ProcessHandle::pid);
  }

  /**
   * Ends it with the given signal (TERM, INT …); one that has not ended by then is killed. Without
   * a running process this does nothing.
   */
  public void stop(String signal, Duration atMost) {
    signal(signal);
    if (!Waiting.comesTrue(atMost, () -> !isAlive())) {
      kill();
    }
  }

  /** Ends it as a crash would, with signal KILL. */
  public void kill() {
    signal("KILL");
    Waiting.until("the death of " + name, Duration.ofSeconds(30), () -> !isAlive());
  }

  /** Freezes it: it keeps its connections and answers nothing until {@link #resume}. */
  public void freeze() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  /** The last lines of its log, for a message about its failure. */
  public String logTail() {
    try {
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signal(String signal) {
    process().ifPresent(process -> signal(signal, process.pid()));
  }

  private void signal(String signal, long pid) {
    String line = "kill -" + signal + " " + pid;
    try {
      new Command(List.of("/bin/sh", "-c", line), Map.of(), pidFile.getParent()).run(log);
    } catch (IllegalStateException e) {
      // It may have ended just before; if it has not, something is wrong indeed.
      if (isAlive()) {
        throw e;
      }
    }
  }

  /**
   * Whether ours is dead and its pid is not free all the same: another process has it by now, or
   * its parent has not looked at the dead one, which some containers' first process never does.
   */
  public boolean isPidTaken() {
    return !isAlive() && pidInFile().flatMap(ProcessHandle::of).isPresent();
  }

  private Optional<ProcessHandle> process() {
    return pidInFile().flatMap(ProcessHandle::of).filter(this::isOurs).filter(this::isRunning);
  }

  private boolean isOurs(ProcessHandle process) {
    try {
      if (Files.readString(pidFile).lines().noneMatch(path()::equals)) {
        return false;
      }
      Instant written = Files.getLastModifiedTime(pidFile).toInstant();
      return process
          .info()
          .startInstant()
          .map(started -> started.isBefore(written.plus(START_TIME_TOLERANCE)))
          .orElse(false);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * A dead process whose parent has not looked yet still has a pid; it counts as dead once its last
   * thread is gone, and with it its ports and files.
   */
  private boolean isRunning(ProcessHandle process) {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return process.isAlive();
    }
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
      return !fields[PROC_STATE].equals("Z") || Integer.parseInt(fields[PROC_THREADS]) > 1;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<Long> pidInFile() {
    try {
      return Files.readString(pidFile).lines().findFirst().map(Long::valueOf);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String path() {
    return pidFile.toAbsolutePath().toString();
  }
}
