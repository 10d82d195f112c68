; satisfiable: p = 2, q = 6
; Two equations of second degree; a question was asked before.
(declare-fun p () Real)
(declare-fun q () Real)
(assert (< 0 p))
(assert (= (* p (- q p)) (+ q 2)))
(assert (= (+ (* p p) (* q q)) 40))
