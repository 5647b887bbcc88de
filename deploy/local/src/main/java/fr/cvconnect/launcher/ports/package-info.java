/**
 * The ports of a sandbox: which ones it uses ({@link fr.cvconnect.launcher.ports.PortPlan}), and
 * who holds one that is busy ({@link fr.cvconnect.launcher.ports.PortHolder}).
 */
package fr.cvconnect.launcher.ports;
