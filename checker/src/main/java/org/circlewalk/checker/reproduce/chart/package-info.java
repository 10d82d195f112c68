/** Figures as data: panels of curves and heat maps, written as pictures and as tables. */
package org.circlewalk.checker.reproduce.chart;
