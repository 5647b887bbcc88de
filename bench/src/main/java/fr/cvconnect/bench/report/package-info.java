/** What a run says: on which machine, how long things took, and how long they may. */
package fr.cvconnect.bench.report;
