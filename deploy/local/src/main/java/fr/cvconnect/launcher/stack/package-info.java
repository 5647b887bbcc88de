/**
 * The running sandbox: its {@link fr.cvconnect.launcher.stack.Part}s, each kept alive by a {@link
 * fr.cvconnect.launcher.stack.Keeper} in the order of what it needs, the {@link
 * fr.cvconnect.launcher.stack.Stack} of all of them, and the state it writes for whoever watches.
 * Nothing here knows which parts there are.
 */
package fr.cvconnect.launcher.stack;
