variable "stage" {
  type    = string
  default = "dev"
}

variable "parallelism" {
  type    = number
  default = 2
}

variable "sinks" {
  type    = number
  default = 1
}
