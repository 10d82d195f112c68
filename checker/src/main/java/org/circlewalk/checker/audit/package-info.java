/** The audit: every statement of the paper gets a verdict that is computed here and compared with the ledger. */
package org.circlewalk.checker.audit;
