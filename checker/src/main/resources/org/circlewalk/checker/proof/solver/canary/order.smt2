; contradictory: x < y and y < x exclude each other
(declare-fun x () Real)
(declare-fun y () Real)
(assert (< x y))
(assert (< y x))
