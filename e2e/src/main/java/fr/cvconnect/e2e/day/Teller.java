package fr.cvconnect.e2e.day;

/** Where the story tells what happens. */
public interface Teller {
  /** A step begins; they are counted from 1. */
  void step(int number, String title);

  /** Something has happened and was found to be right. */
  void say(String what);

  /** Where people can see it for themselves. */
  void look(String where);
}
